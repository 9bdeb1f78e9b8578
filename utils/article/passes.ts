import type { Article } from './article';
import { wrapLooseText } from './blocks';
import { findMarked } from './cross-check';
import { findLeadImage, liftLeadImage } from './lead-image';
import type { Metadata } from './metadata';
import {
  dropEmptyBlocks,
  dropPullQuotes,
  dropRepeatedImages,
  dropRepeatedTitle,
  dropTeasers,
} from './passes/after';
import {
  flattenCaptions,
  keepDropCaps,
  keepQuoteSources,
  protectQuotesAndFigures,
  revealSlides,
} from './passes/before';
import { tieCaptions, tieNamedCaptions } from './passes/captions';
import {
  dropConsentBoxes,
  dropNamedNoise,
  emptySurroundings,
  keepTitledEntry,
  markConsentBoxes,
} from './passes/containers';
import { linkEmbeds, replaceEmbeds } from './passes/embeds';
import { mendHeadingLevels, protectHeadings, restoreHeadings } from './passes/headings';
import { markBlocks } from './passes/rescue';
import { cutTail, dropEmptySections, dropNoise, trimLead, trimTail } from './passes/trim';
import type { Notes } from './removals';
import { findStandfirst } from './standfirst';
import { findTitleHeading } from './title-heading';

/** All passes before Readability, in their order, and what they note of the page for after it. */
export function prepare(copy: Document, { title, excerpt }: Metadata, { by }: Notes) {
  const heading = findTitleHeading(copy, title);
  // What is not the article goes first, so that nothing below is looked for in it.
  keepTitledEntry(heading, by('entries'));
  dropNamedNoise(copy, heading, by('containers'));
  // These know captions and standfirsts by names, which the protecting passes take off.
  tieNamedCaptions(copy);
  const standfirst = findStandfirst(copy, heading, excerpt);
  const leadImage = findLeadImage(copy, heading, standfirst);
  // The two above count what lies between.
  emptySurroundings(copy, heading, by('surroundings'));
  markConsentBoxes(copy, heading);
  replaceEmbeds(copy);
  keepDropCaps(copy);
  revealSlides(copy);
  keepQuoteSources(copy);
  protectQuotesAndFigures(copy);
  protectHeadings(copy);
  flattenCaptions(copy);
  // Last, as the numbers and copies are of what Readability will see.
  const blocks = markBlocks(copy);
  return { leadImage, standfirst, blocks, marked: findMarked(copy, heading) };
}

/** All passes over what Readability chose, in their order. */
export function refine(
  body: HTMLElement,
  { title, byline }: Metadata,
  above: Article['leadImage'],
  { by }: Notes,
): Article['leadImage'] {
  // Captions before trimming, or a credit is taken for a line of the text; the title before the lead,
  // so that the first block is the article's; the tail last, when nothing stands after it any more.
  restoreHeadings(body);
  linkEmbeds(body);
  dropConsentBoxes(body, by('containers'));
  dropRepeatedImages(body);
  wrapLooseText(body);
  dropRepeatedTitle(body, title, by('title'));
  tieCaptions(body);
  dropPullQuotes(body, by('quotes'));
  dropTeasers(body, by('teasers'));
  cutTail(body, by('tail'));
  dropNoise(body, by('noise'));
  dropEmptySections(body, by('sections'));
  const lead = liftLeadImage(body, above);
  trimLead(body, title, byline, by('lead'));
  trimTail(body, byline, by('tail'));
  mendHeadingLevels(body);
  dropEmptyBlocks(body);
  return lead;
}
