/** Drawings on the page. */
import { h, type JSX } from 'preact';
import type { Node } from './node';

/** A drawing as elements; the same drawing gives the same elements. */
export const elementOf = ({ tag, is, inside }: Node): JSX.Element =>
  h(tag, is, ...inside.map((part) => (typeof part === 'string' ? part : elementOf(part))));
