import { inAddress } from '../page/inAddress';
import { caseNumberOf } from './caseNumber';

/** The number of the open case is in the page's address. */
export const { use: useOpenCase, open: openCase, close: closeCase } = inAddress('#case=', caseNumberOf);
