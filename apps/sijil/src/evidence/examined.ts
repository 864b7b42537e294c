/** What a file shows of itself when it is looked into. Nothing of it is taken on trust. */
export interface Examined {
  /** By its content, not by its name; application/octet-stream where nothing is recognised. */
  readonly mediaType: string;
  readonly pages?: number;
  readonly milliseconds?: number;
  /** What is embedded: camera, place, software, author, … It may name people: it goes under seal. */
  readonly embedded?: Readonly<Record<string, string>>;
  /** Why it could not be looked into to the end. */
  readonly trouble?: 'unreadable' | 'too-long' | 'too-much';
}

/** The type of what nobody recognises. */
export const UNKNOWN_TYPE = 'application/octet-stream';
