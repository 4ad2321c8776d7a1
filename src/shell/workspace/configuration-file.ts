/** Name of the configuration file at the top of a workspace. */
export const CONFIGURATION_FILE = 'fairnotice.yaml';
