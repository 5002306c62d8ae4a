export { officeHost } from './host';
export { officePort } from './port';
