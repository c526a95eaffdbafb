/**
 * What readers see: pages made of elements that escape all text when they are written.
 *
 * <p>There is no template language. A page is a tree of {@link org.parley.serve.page.Element}s, so that the compiler
 * checks what a template would find out at run time, nothing has to be generated before the build, and no string can
 * become markup. Addresses are put together in two places alone: {@link org.parley.serve.page.Names} for things, and
 * {@code Element} for the path under which a reverse proxy shows this server.
 */
package org.parley.serve.page;
