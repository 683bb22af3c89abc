/** The `errors` tree of an invalid form: fields nested as in the body, `_errors` at the leaves. */
export interface FormErrors {
  [field: string]: FormErrors | readonly FieldError[];
}

export interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** A request that Discord refuses: thrown by whatever finds the fault, answered by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): Record<string, unknown> {
    const { message, code, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

/** Discord's refusals by meaning; status, code and wording as in its table of JSON error codes. */
export const refuse = {
  generalError: () => new Refusal(404, 0, '404: Not Found'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  wrongMethod: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownRole: () => new Refusal(404, 10011, 'Unknown Role'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownEmoji: () => new Refusal(400, 10014, 'Unknown Emoji'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: (limit: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${limit})`),
  tooManyCommandCreates: (limit: number) =>
    new Refusal(400, 30034, `Max number of daily application command creates has been reached (${limit})`),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new Refusal(400, 40094, 'This interaction has reached the maximum number of follow up messages'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  closedDirectMessages: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  systemMessage: () => new Refusal(403, 50021, 'Cannot execute action on a system message'),
  wrongChannelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidRecipient: () => new Refusal(400, 50033, 'Invalid Recipient(s)'),
  invalidForm: (errors: FormErrors) => new Refusal(400, 50035, 'Invalid Form Body', errors),
  invalidApiVersion: () => new Refusal(400, 50041, 'Invalid API version provided'),
  archivedThread: () => new Refusal(400, 50083, 'Thread is archived'),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  noMutualGuilds: () =>
    new Refusal(403, 50278, 'Cannot send messages to this user due to having no mutual guilds'),
  noMessageHistory: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
  lockedThread: () => new Refusal(403, 160005, 'Thread is locked'),
} satisfies Record<string, (...values: never[]) => Refusal>;
