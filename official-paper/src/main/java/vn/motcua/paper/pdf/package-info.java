/** The file: pages drawn operator by operator, their structure, and PDF/A-2u around them. */
@NullMarked
package vn.motcua.paper.pdf;

import org.jspecify.annotations.NullMarked;
