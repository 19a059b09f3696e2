/** What runs as processes of their own, so that killing and pausing them is real. */
@NullMarked
package vn.motcua.chaos.service;

import org.jspecify.annotations.NullMarked;
