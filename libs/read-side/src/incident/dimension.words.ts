/** Everything by which incidents are narrowed, counted beside each other and crossed. */
export const INCIDENT_DIMENSIONS = [
  'governorate',
  'within',
  'settlement',
  'place',
  'party',
  'attackKind',
  'platform',
  'munition',
  'target',
  'rule',
  'article',
  'verification',
  'report',
  'control',
  'month',
] as const;
