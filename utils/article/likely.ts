import { type Evidence, readEvidence, SIGNS } from './likely/evidence';
import { BIAS, WEIGHTS } from './likely/weights';

/**
 * How likely a page is an article: a logistic sum of its signs, of which no single one decides.
 * Only looks: the page is neither copied nor changed, and layout is not asked for.
 * @returns a probability, 0 to 1.
 */
export function articleProbability(page: Document): number {
  return probabilityOf(readEvidence(page));
}

export function probabilityOf(evidence: Evidence): number {
  const sum = SIGNS.reduce((total, sign) => total + WEIGHTS[sign] * evidence[sign], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
