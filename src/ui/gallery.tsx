import type { ReactNode } from "react";

/** Pictures beside each other, each as large as its column and none cut. */
export function Gallery({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="gallery" aria-label={label}>
      {children}
    </ul>
  );
}

type PictureProps = { src: string; alt: string; width?: number | null; height?: number | null; caption?: ReactNode };

export function GalleryPicture({ src, alt, width, height, caption }: PictureProps) {
  return (
    <li>
      <figure>
        <img src={src} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
        {caption && <figcaption className="small quiet">{caption}</figcaption>}
      </figure>
    </li>
  );
}
