/** Who and what is known before the first article is read: states, cities, organisations, offices, given names. */
package org.parley.authority;
