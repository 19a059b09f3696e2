/** What the services ask of each other about delivery itself, on {@code motcua.control}. */
@NullMarked
package vn.motcua.event.contract.control;

import org.jspecify.annotations.NullMarked;
