/** Measures what Parley's own work costs beside that of the language engine. */
package org.parley.bench;
