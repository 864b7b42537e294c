import type { Json, JsonObject } from '#kernel';

/** Whether a JSON value is an object. */
export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A field of an object, never one that the object merely inherits. */
export const fieldOf = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
