/** The whole flow on one screen: one article through all stages, and many articles into a store. */
package org.parley.pipeline;
