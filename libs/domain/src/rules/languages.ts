import { refusal } from './refusals.js';

/** A language goes by its code, so that machines read it as people do. */
export const languageNoCode = refusal(
  'invalid',
  'LANGUAGE_NO_CODE',
  'A language is named by its code (BCP 47): en, ar, kmr, ar-SY.',
);

const CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Refuses what is no code of a language: two or three letters, and what narrows them. */
export const needLanguage = (language: string, path: string): void => {
  if (!CODE.test(language)) throw languageNoCode(path);
};
