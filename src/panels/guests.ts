/** The guests' portraits: apart from other pictures, so that only what shows guests knows their addresses. */

const guests: Readonly<Record<string, string>> = import.meta.glob('../../assets/art/svg/guest/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** The address of a guest's portrait; whoever is gone has left an empty chair. */
export function guestOf(face: string, mood: 'calm' | 'watch' | 'coat' | 'gone' | 'fed'): string {
  const at = (name: string): string | undefined => guests[`../../assets/art/svg/guest/${name}.svg`];
  return (mood === 'gone' ? at('chair') : (at(`${face}-${mood}`) ?? at(`${face}-calm`))) ?? '';
}
