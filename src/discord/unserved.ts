/** DATABASE_URL is read and checked, but this version does nothing with it: what whoever sets it is told. */
export const NO_DATABASE =
  'DATABASE_URL: state is kept in DATA_DIR only in this version; leave DATABASE_URL empty';
