/** The command line: {@link org.parley.cli.Main} and one class per verb. */
package org.parley.cli;
