import { startSpeaker } from './start';

startSpeaker(() => window.close());
