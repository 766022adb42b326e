/** The participant: the profile, the guided questions, the interview, reading free text. */
export { readProfile } from './reading/index.ts';
