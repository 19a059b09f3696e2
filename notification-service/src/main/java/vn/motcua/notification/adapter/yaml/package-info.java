/** The versioned texts as YAML files. */
@NullMarked
package vn.motcua.notification.adapter.yaml;

import org.jspecify.annotations.NullMarked;
