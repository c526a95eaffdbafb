/** From the mentions of one article to entities that all articles share. */
package org.parley.resolve;
