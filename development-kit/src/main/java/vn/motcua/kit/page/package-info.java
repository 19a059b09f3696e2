/** The page of sent messages, for people, and its JSON, for programs. */
@NullMarked
package vn.motcua.kit.page;

import org.jspecify.annotations.NullMarked;
