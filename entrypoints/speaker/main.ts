import { startSpeaker } from './start';

startSpeaker();
