/**
 * How events leave and arrive: what a service imports to publish its histories and to hear the
 * others.
 */
@NullMarked
package vn.motcua.event.delivery;

import org.jspecify.annotations.NullMarked;
