//! Addresses of an organization.

use crate::web::Routes;

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(super::home::routes)
        .room(super::team::routes)
        .room(super::leaving::routes)
        .room(super::administration::routes)
        .room(super::audit_page::routes)
        .room(super::joining::routes)
}
