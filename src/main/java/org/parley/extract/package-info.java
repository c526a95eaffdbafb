/** From annotated text to facts about the mentions of one article; one class per kind of fact, patterns as data. */
package org.parley.extract;
