/** The version of the document's form: raised where the same content comes to give other bytes. */
export const DOCUMENT_VERSION = '0';
