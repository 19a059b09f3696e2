/** The register over HTTP: for citizens, for the desk, and public tracking with its pages. */
@NullMarked
package vn.motcua.intake.adapter.http;

import org.jspecify.annotations.NullMarked;
