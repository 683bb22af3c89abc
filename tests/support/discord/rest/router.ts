import type { Route } from './route.ts';

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [place, expected] of pattern.entries()) {
    const segment = segments[place] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = segment;
    else if (expected !== segment) return null;
  }
  return params;
}

/** Finds the route of a method and path; of two that fit the one listed first. Undefined when none does. */
export function createRouter(
  routes: readonly Route[],
): (method: string, segments: readonly string[]) => Found | undefined {
  const bySize = new Map<string, { route: Route; pattern: readonly string[] }[]>();
  for (const route of routes) {
    const pattern = route.path.split('/');
    const key = `${route.method} ${pattern.length}`;
    bySize.set(key, [...(bySize.get(key) ?? []), { route, pattern }]);
  }
  return (method, segments) => {
    for (const { route, pattern } of bySize.get(`${method} ${segments.length}`) ?? []) {
      const params = match(pattern, segments);
      if (params !== null) return { route, params };
    }
    return undefined;
  };
}
