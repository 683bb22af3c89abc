// Settings that are read and checked, but that this version does nothing with: what whoever sets one is told.

export const NO_DATABASE =
  'DATABASE_URL: state is kept in DATA_DIR only in this version; leave DATABASE_URL empty';
export const NO_HEALTH = 'HEALTH_PORT: nothing is served in this version';
