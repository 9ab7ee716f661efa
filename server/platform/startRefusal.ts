/** Why the server does not start, in sentences for the person who starts it. Never a bug: no stack is shown. */
export class StartRefusal extends Error {}
