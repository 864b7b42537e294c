import { pointerToken, refuse } from '#kernel';

/** The areas that an outline file draws, checked; what they look like stays in the file. */
export const readOutlines = (
  name: string,
  text: string,
  known: (code: string) => boolean,
): number => {
  const file = `/${pointerToken(name)}`;
  const collection = asObject(parsed(text, file), file);
  const features = collection['features'];
  if (collection['type'] !== 'FeatureCollection' || !Array.isArray(features))
    return notGeoJson(file);
  features.forEach((feature: unknown, i) => {
    const at = `${file}/features/${i}`;
    const { properties, geometry } = asObject(feature, at);
    const code = asObject(properties, `${at}/properties`)['pcode'];
    if (typeof code !== 'string' || !known(code))
      refuse(
        'invalid',
        'GEO_PACK_CODE_UNKNOWN',
        'The table of places knows no area of this code.',
        `${at}/properties/pcode`,
      );
    const { type, coordinates } = asObject(geometry, `${at}/geometry`);
    if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates))
      notGeoJson(`${at}/geometry`);
  });
  return features.length;
};

const notGeoJson = (at: string): never =>
  refuse(
    'invalid',
    'GEO_PACK_NOT_GEOJSON',
    'The file must be a GeoJSON FeatureCollection of polygons (RFC 7946).',
    at,
  );

const parsed = (text: string, at: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return notGeoJson(at);
  }
};

const asObject = (value: unknown, at: string): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : notGeoJson(at);
