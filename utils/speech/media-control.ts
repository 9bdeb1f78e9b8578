/** The buttons of media keys and of the system's media control that a reader hears. */
export const MEDIA_BUTTONS = ['play', 'pause', 'next', 'previous'] as const;
export type MediaButton = (typeof MEDIA_BUTTONS)[number];

/** What is read, as the system shows it. */
export interface Media {
  title: string;
  site: string;
}

/** Somebody who reads: what, and what a pressed button does. */
export interface MediaReader extends Media {
  press(button: MediaButton): void;
}

/** The system's media control: one for all readers of a page, in the hands of the one that spoke last. */
export interface MediaControl {
  playing(reader: MediaReader): void;
  paused(reader: MediaReader): void;
  leave(reader: MediaReader): void;
}

const ACTIONS: Record<MediaButton, MediaSessionAction> = {
  play: 'play',
  pause: 'pause',
  next: 'nexttrack',
  previous: 'previoustrack',
};

/**
 * @param session the page's media session; where the browser has none, nothing happens.
 * @param artwork the picture that stands for all that is read.
 * @param along plays while somebody reads, where only that brings the media keys.
 */
export function createMediaControl(
  session: MediaSession | undefined,
  artwork: MediaImage[] = [],
  along?: { play(): void; pause(): void },
): MediaControl {
  let holder: MediaReader | undefined;

  function hold(reader: MediaReader | undefined): void {
    holder = reader;
    if (!session) return;
    session.metadata = reader
      ? new MediaMetadata({ title: reader.title, artist: reader.site, artwork })
      : null;
    for (const button of MEDIA_BUTTONS)
      session.setActionHandler(ACTIONS[button], reader ? () => reader.press(button) : null);
  }
  function show(state: MediaSessionPlaybackState): void {
    if (session) session.playbackState = state;
    if (state === 'playing') along?.play();
    else along?.pause();
  }

  return {
    playing(reader) {
      if (holder !== reader) hold(reader);
      show('playing');
    },
    paused(reader) {
      if (holder === reader) show('paused');
    },
    leave(reader) {
      if (holder !== reader) return;
      hold(undefined);
      show('none');
    },
  };
}
