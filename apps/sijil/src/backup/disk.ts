import { refuse } from '#kernel';

/** Work on folders that the operator named: what the disk says to it is said in a sentence. */
export const onFolders = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOSPC':
      case 'EDQUOT':
        return refuse(
          'unavailable',
          'BACKUP_DISK_FULL',
          'The disk is full. Nothing of this counts.',
        );
      case 'EACCES':
      case 'EPERM':
      case 'EROFS':
      case 'ENOTDIR':
        return refuse(
          'invalid',
          'BACKUP_FOLDER_UNUSABLE',
          'A folder that was named cannot be read or written by this user.',
        );
      default:
        throw error;
    }
  }
};
