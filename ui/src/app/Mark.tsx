/** Drillbook's mark: a book whose lower cover is the way back up. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d="M5 4.500h11a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3z" />
      <path d="M5 16.500a3 3 0 0 1 3-3h11" />
      <path d="M9 9h6" />
    </svg>
  );
}
