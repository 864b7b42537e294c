import { Refusal } from '#kernel';

/** Why a door could not be opened at a port, in words where that is known. */
export const notListening = (error: unknown, port: number): unknown => {
  switch ((error as { readonly code?: string }).code) {
    case 'EADDRINUSE':
      return new Refusal(
        'unavailable',
        'PORT_IN_USE',
        `Port ${port} is used by something else. Choose another one by --port or PORT.`,
      );
    case 'EACCES':
      return new Refusal(
        'unavailable',
        'PORT_NOT_ALLOWED',
        `You may not open port ${port}. Choose one from 1024 on.`,
      );
    default:
      return error;
  }
};
