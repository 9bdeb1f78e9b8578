/** What `runtime.sendMessage` answers, by the name of the request; a test sets what it needs. */
export const replies = new Map<string, unknown>();
