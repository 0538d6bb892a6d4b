/** The signs beside what can be taken away. */
import type { JSX } from 'preact';
import { Sign } from '../icons';

const paths = {
  link: 'M9.8 14.200a1.300 1.300 0 0 0 1.800 0l5-5a2 2 0 0 0-2.800-2.800L12.200 8 10.400 6.200 12 4.600a4.600 4.600 0 0 1 6.500 6.500l-5 5a3.800 3.800 0 0 1-5.400 0zM14.200 9.800a1.300 1.300 0 0 0-1.800 0l-5 5a2 2 0 0 0 2.800 2.800l1.600-1.600 1.800 1.800-1.600 1.600a4.600 4.600 0 0 1-6.500-6.500l5-5a3.800 3.800 0 0 1 5.400 0z',
  svg: 'M3 4h18v16H3zM5.500 6.500v11h13v-11zM7 8.500h6v2.500H7zM9.500 13h8v2.500h-8z',
  png: 'M3 4h18v16H3zM5.500 6.500v8l3.500-3.500 3.200 3.200 2.800-2.800 3.500 3.500V6.500zM14.500 8a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3z',
  print:
    'M7 3h10v4.500H7zM4 8.500h16a1.500 1.500 0 0 1 1.500 1.500v7H18v-3.500H6V17H2.500v-7A1.500 1.500 0 0 1 4 8.500zM7.500 15h9v6h-9z',
  grid: 'M3 3h18v18H3zM5.300 5.300v4.200h4.200V5.300zM11.600 5.300v4.200h7.100V5.300zM5.300 11.600v7.100h4.200v-7.100zM11.600 11.600v7.100h7.100v-7.100z',
  python:
    'M8.500 6 10.300 7.800 6.100 12l4.200 4.200L8.500 18l-6-6zM15.500 6l6 6-6 6-1.800-1.800 4.200-4.200-4.200-4.200z',
  trace:
    'M4 5h4v3.200H4zM10 5.300h10v2.600H10zM4 10.400h4v3.200H4zM10 10.700h7v2.600h-7zM4 15.800h4V19H4zM10 16.100h10v2.600H10z',
  perfetto: 'M3 5h7v3.600H3zM8 10.200h8v3.600H8zM14 15.400h7V19h-7zM12 6h9v1.600h-9zM3 16.400h9V18H3z',
  open: 'M3 5h6.500l2 2.500H21V11H6.500L4.800 19H3zM7.500 12.500H23L20.800 19H5.800z',
} as const;

export type TakeIconName = keyof typeof paths;

export const TakeIcon = ({ name }: { readonly name: TakeIconName }): JSX.Element => (
  <Sign path={paths[name]} kind="take-icon" />
);
