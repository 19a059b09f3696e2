/** One day at a ward's one-stop desk, played through the public HTTP APIs only. */
@NullMarked
package vn.motcua.allinone.demo;

import org.jspecify.annotations.NullMarked;
