/** Where something is kept for: a server's id, or outside of servers the id of the channel. */
export type Home = string;
