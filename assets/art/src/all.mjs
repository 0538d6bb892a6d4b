// Runs every drawing script once, in the order in which drawings reuse each other.
import './dishes.mjs';
import './small-dishes.mjs';
import './sweets.mjs';
import './items.mjs';
import './props.mjs';
import './scene.mjs';
import './chef.mjs';
import './ranges.mjs';
import './mixer.mjs';
import './signals.mjs';
import './guests.mjs';
