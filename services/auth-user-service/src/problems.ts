import { defineProblems } from '@beaver/kit';

/** Every refusal of this service. Sign-in refusals never say whether the e-mail or the password was wrong. */
export const problems = defineProblems({
  emailTaken: [409, 'email_taken', 'This e-mail already has an account.'],
  registrationInProgress: [409, 'registration_in_progress', 'A registration of this e-mail is still running.'],
  registrationRefused: [422, 'registration_refused', 'The tenant cannot be made like this.'],
  passwordRefused: [422, 'password_refused', 'Choose another password.'],
  passwordRequired: [422, 'password_required', 'This e-mail has no account yet; give its first password.'],
  invalidCredentials: [401, 'invalid_credentials', 'The e-mail or the password is wrong.'],
  currentPasswordWrong: [422, 'current_password_wrong', 'The current password is wrong.'],
  membershipSuspended: [403, 'membership_suspended', 'This membership is suspended.'],
  tenantChoiceRequired: [409, 'tenant_choice_required', 'The user belongs to several tenants; name one.'],
  refreshTokenInvalid: [401, 'refresh_token_invalid', 'This refresh token is unknown or over.'],
  refreshTokenReused: [401, 'refresh_token_reused', 'This refresh token was used before; its session has been ended.'],
  userNotFound: [404, 'user_not_found', 'There is no such user.'],
  userInvited: [409, 'user_invited', 'This user has not accepted the invitation yet.'],
  notAMember: [403, 'not_a_member', 'The user does not belong to this tenant.'],
  alreadyMember: [409, 'already_member', 'This user is a member already.'],
  lastOwner: [409, 'last_owner', 'A tenant must keep an active owner.'],
  roleBeyondOwn: [403, 'role_beyond_own', 'Nobody can give or take rights that they do not have.'],
});

/** Constraints whose violation is a client's doing. */
export const constraints = { memberships_pkey: problems.alreadyMember };
