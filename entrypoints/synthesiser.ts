import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveSynthesis, type WorkerScope } from '../utils/speech/built-in/serve';

/** The worker in which the built-in voice is made. */
export default defineUnlistedScript(() => {
  serveSynthesis(self as unknown as WorkerScope, (path) => import(/* @vite-ignore */ path));
});
