export { end as default } from './postgres.mjs';
