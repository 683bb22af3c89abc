import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Sends a form with files as the bytes that it comes to. There are several versions of undici in the process,
 * the first that is loaded gives all of them its connections, and none knows the forms of another.
 */
export const sendBytes: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const type = form.headers.get('content-type') ?? '';
  const headers = { ...(init.headers as Record<string, string>), 'content-type': type };
  const body = new Uint8Array(await form.arrayBuffer());
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body });
};
