/**
 * The style of a part that comes to an open reader. Its text is set at once and by us: Firefox then asks no
 * policy of the page, as it does of text that was put into a style element piece by piece.
 */
export function PartStyle({ css }: { css: string }) {
  return (
    <style
      ref={(element) => {
        if (element) element.textContent = css;
      }}
    />
  );
}
