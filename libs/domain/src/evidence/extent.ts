import type { Of, evidenceFile } from '#events';

type File = Of<typeof evidenceFile>;

/** How far an item goes, as far as that is known of its files. */
export interface Extent {
  /** How many pages it has; null where that is not known. */
  readonly pages: number | null;
  /** How long its longest recording lasts; null where that is not known. */
  readonly milliseconds: number | null;
  /** Whether it is one photograph, so that a region of it needs no page. */
  readonly isPicture: boolean;
  /** Whether all of it is sound, in which nothing is seen. */
  readonly isSound: boolean;
}

const is = (start: string) => (file: File) => file.mediaType.startsWith(start);
const [isImage, isVideo, isAudio] = [is('image/'), is('video/'), is('audio/')];

// Some pictures have several pages or move.
const isStill = (file: File): boolean =>
  isImage(file) && !/^image\/(tiff|gif)/u.test(file.mediaType);

const pagesIn = (file: File): number | null => {
  if (file.pages !== undefined) return file.pages;
  if (isVideo(file) || isAudio(file)) return 0;
  return isStill(file) ? 1 : null;
};

const timeIn = (file: File): number | null => {
  if (file.milliseconds !== undefined) return file.milliseconds;
  return isStill(file) || file.mediaType === 'application/pdf' ? 0 : null;
};

const known = (
  files: readonly File[],
  of: (file: File) => number | null,
  together: (all: readonly number[]) => number,
): number | null => {
  const all = files.map(of).filter((one) => one !== null);
  return all.length === 0 || all.length < files.length ? null : together(all);
};

/** How far an item of these files goes. */
export const extentOf = (files: readonly File[]): Extent => ({
  pages: known(files, pagesIn, (all) => all.reduce((sum, one) => sum + one, 0)),
  milliseconds: known(files, timeIn, (all) => Math.max(...all)),
  isPicture: files.length === 1 && files.every(isStill),
  isSound: files.length > 0 && files.every(isAudio),
});
