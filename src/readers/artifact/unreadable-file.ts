import { messageOf } from '../../view/message-of';

/** A file of the cloud assembly that could not be read. */
export interface UnreadableFile {
  readonly path: string;
  readonly message: string;
}

export function unreadable(path: string, error: unknown): UnreadableFile {
  return { path, message: messageOf(error) };
}
